// The table of benefit categories and of what each can do; all other code asks it. A form is a
// category, or a kind of one where the category has kinds. The table holds facts; rules are
// elsewhere.
import { entailedBy, type ActivationKind, type Entails } from './activation-kind.ts';

/** The questions that the table answers for each form. */
interface Answers {
  /** What is assigned to people. */
  readonly given: 'seat' | 'credit' | 'nothing';
  /** Whether it has a licence key; `asItemSays`: some items have one. */
  readonly key: 'always' | 'asItemSays' | 'never';
  /**
   * The effect of a reveal of its key on a refund: it always ends the refund, or the policy
   * decides.
   */
  readonly reveal: 'endsRefund' | 'asPolicySays';
  /** Whether its key is a token, which is redeemed and then runs for a time of its own. */
  readonly redeemed: boolean;
  /** How it is activated; `none`: it works at once. */
  readonly activation: ActivationKind | 'none';
  /** Whether requests for help are made under it and use up its quantity. */
  readonly requests: boolean;
  /** Whether it is downloaded, in a language and for an operating system. */
  readonly downloads: boolean;
  /** Whether mails and pages mention it, so that its words must exist in every language. */
  readonly translated: boolean;
}

const forms = {
  software: {
    given: 'nothing',
    key: 'asItemSays',
    reveal: 'endsRefund',
    redeemed: false,
    activation: 'none',
    requests: false,
    downloads: true,
    translated: false,
  },
  'cloud/usageBased': {
    given: 'credit',
    key: 'never',
    reveal: 'asPolicySays',
    redeemed: false,
    activation: 'none',
    requests: false,
    downloads: false,
    translated: true,
  },
  'cloud/licenseBased': {
    given: 'nothing',
    key: 'always',
    reveal: 'asPolicySays',
    redeemed: true,
    activation: 'none',
    requests: false,
    downloads: false,
    translated: false,
  },
  visualStudio: {
    given: 'seat',
    key: 'never',
    reveal: 'asPolicySays',
    redeemed: false,
    activation: 'none',
    requests: false,
    downloads: false,
    translated: true,
  },
  technical: {
    given: 'nothing',
    key: 'never',
    reveal: 'asPolicySays',
    redeemed: false,
    activation: 'technical',
    requests: true,
    downloads: false,
    translated: true,
  },
  goToMarket: {
    given: 'nothing',
    key: 'never',
    reveal: 'asPolicySays',
    redeemed: false,
    activation: 'goToMarket',
    requests: false,
    downloads: false,
    translated: true,
  },
} as const satisfies Readonly<Record<string, Answers>>;

type Forms = typeof forms;

/** A category, or `category/kind`. */
export type Form = keyof Forms;
export type Category = Form extends infer F ? (F extends `${infer C}/${string}` ? C : F) : never;
/** The kinds of a category that has kinds. */
export type KindOf<C extends Category> = Form extends infer F
  ? F extends `${C}/${infer Kind}`
    ? Kind
    : never
  : never;

export type Question = keyof Answers;
export type Answer<Q extends Question> = Answers[Q];
/** The forms that give this answer to a question. */
export type FormThat<Q extends Question, A extends Answer<Q>> = {
  [F in Form]: Forms[F][Q] extends A ? F : never;
}[Form];

/** The fields that determine the form of an item. */
export type OfForm<F extends Form = Form> = F extends `${infer C}/${infer Kind}`
  ? { readonly category: C; readonly kind: Kind }
  : { readonly category: F; readonly kind?: never };

/** Every form in the table. */
export const allForms = Object.keys(forms) as readonly Form[];

const categoryOf = (form: Form): Category => form.split('/', 1)[0] as Category;

/** Every category once, in the order of the table; documents list them in this order. */
export const categories: readonly Category[] = [
  ...new Set(allForms.map((form) => categoryOf(form))),
];

/** The kinds of a category, in the order of the table; empty where it has no kinds. */
export const kindsOf = <C extends Category>(category: C): readonly KindOf<C>[] =>
  allForms
    .filter((form) => form.startsWith(`${category}/`))
    .map((form) => form.slice(category.length + 1) as KindOf<C>);

/** The row of the table for a category and kind. */
export const formOf = ({ category, kind }: OfForm): Form =>
  kind === undefined ? category : `${category}/${kind}`;

/** The answer of the table to a question about a category and kind. */
export const answerOf = <Q extends Question>(of: OfForm, question: Q): Answer<Q> =>
  forms[formOf(of)][question];

/** What activating it entails; undefined: it works at once. */
export const activationOf = (of: OfForm): Entails | undefined => {
  const kind = answerOf(of, 'activation');
  return kind === 'none' ? undefined : entailedBy(kind);
};
