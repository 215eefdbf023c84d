// What a command or a write came to is looked at: whoever takes it for done although it lost its race
// goes on as if it were. Holds for the sources as they are.
import { parseSync } from '@swc/core';
import { sourcesOf, textOf } from './imports.ts';

/** Whose answer says whether anything happened: the write protocol, and the writes of the ports. */
const telling = new Set([
  'execute',
  'commit',
  'replaceMail',
  'claim',
  'settle',
  'release',
  'addAll',
  'register',
  'takeOver',
  'nameKey',
  'takeSlot',
  'takeSlots',
  'takePartnerSlots',
]);

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** The names of the calls whose answer is the value of this expression. */
const callsOf = (node: unknown): string[] => {
  if (!isNode(node)) return [];
  switch (node['type']) {
    case 'AwaitExpression':
    case 'UnaryExpression':
      return callsOf(node['argument']);
    case 'ParenthesisExpression':
    case 'TsAsExpression':
    case 'TsNonNullExpression':
      return callsOf(node['expression']);
    case 'ConditionalExpression':
      return [...callsOf(node['consequent']), ...callsOf(node['alternate'])];
    case 'BinaryExpression':
      return callsOf(node['right']);
    case 'CallExpression': {
      const callee = node['callee'];
      if (!isNode(callee)) return [];
      const named = callee['type'] === 'MemberExpression' ? callee['property'] : callee;
      return isNode(named) && typeof named['value'] === 'string' ? [named['value']] : [];
    }
    default:
      return [];
  }
};

/** The calls in statements that do nothing with what they are answered. */
const ignoredIn = (node: unknown): string[] => {
  if (Array.isArray(node)) return node.flatMap((each) => ignoredIn(each));
  if (!isNode(node)) return [];
  const own =
    node['type'] === 'ExpressionStatement'
      ? callsOf(node['expression']).filter((name) => telling.has(name))
      : [];
  return [...own, ...Object.values(node).flatMap((each) => ignoredIn(each))];
};

const ignored = (text: string): string[] => ignoredIn(parseSync(text, { syntax: 'typescript' }));

test.each([
  'await execute<void, never>(deps, { command });',
  'await deps.store.commit(partnerId, entry, changes);',
  'void store.replaceMail(partnerId, before, after);',
  'await (isGivenOut ? keys.settle(claim, key) : keys.done());',
  'isOurs && (await registry.takeOver(kind, id, before, owner));',
])('found: %s', (line) => {
  expect(ignored(`const act = async () => { ${line} };`)).toHaveLength(1);
});

test.each([
  'const done = await execute(deps, { command });',
  "if ((await store.replaceMail(partnerId, before, after)) === 'unclear') throw lost;",
  'return keys.release(claim, key);',
  'await carryOut(deps, { command });',
])('allowed: %s', (line) => {
  expect(ignored(`const act = async () => { ${line} };`)).toEqual([]);
});

test('no source ignores what a command or a write came to', () => {
  const sources = sourcesOf('orchestrations', 'shared');
  const found = sources.flatMap((file) => ignored(textOf(file)).map((name) => `${file}: ${name}`));
  expect(found).toEqual([]);
});
