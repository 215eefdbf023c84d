// What benefits there are and what each can do: the one table that everything else asks. A form is a
// category, or a kind of one where the category has kinds. Rules are elsewhere; here are facts.
import { entailedBy, type ActivationKind, type Entails } from './activation-kind.ts';

/** The questions that every form answers. */
interface Answers {
  /** What single people are given of it. */
  readonly given: 'seat' | 'credit' | 'nothing';
  /** Whether it has a licence key; `asItemSays`: some items do. */
  readonly key: 'always' | 'asItemSays' | 'never';
  /** What the reveal of its key does to a refund: ends it, or what the policy says. */
  readonly reveal: 'endsRefund' | 'asPolicySays';
  /** Whether its key is a token: redeemed, it runs for a time of its own. */
  readonly redeemed: boolean;
  /** How it is switched on; `none`: it works at once. */
  readonly activation: ActivationKind | 'none';
  /** Whether requests for help are made under it and use it up. */
  readonly requests: boolean;
  /** Whether it is downloaded, in a language and for an operating system. */
  readonly downloads: boolean;
  /** Whether mails and pages speak of it, so that its words have to be there in every language. */
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
    translated: false,
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
    translated: false,
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
/** The forms that answer a question so. */
export type FormThat<Q extends Question, A extends Answer<Q>> = {
  [F in Form]: Forms[F][Q] extends A ? F : never;
}[Form];

/** What tells the form of an item. */
export type OfForm<F extends Form = Form> = F extends `${infer C}/${infer Kind}`
  ? { readonly category: C; readonly kind: Kind }
  : { readonly category: F; readonly kind?: never };

/** Every form, as the table has them. */
export const allForms = Object.keys(forms) as readonly Form[];

const categoryOf = (form: Form): Category => form.split('/', 1)[0] as Category;

/** Every category once, in the order of the table; documents list them so. */
export const categories: readonly Category[] = [
  ...new Set(allForms.map((form) => categoryOf(form))),
];

/** The kinds of a category, in the order of the table; none where it has no kinds. */
export const kindsOf = <C extends Category>(category: C): readonly KindOf<C>[] =>
  allForms
    .filter((form) => form.startsWith(`${category}/`))
    .map((form) => form.slice(category.length + 1) as KindOf<C>);

/** The row of the table that something belongs to. */
export const formOf = ({ category, kind }: OfForm): Form =>
  kind === undefined ? category : `${category}/${kind}`;

/** What the table says of something. */
export const answerOf = <Q extends Question>(of: OfForm, question: Q): Answer<Q> =>
  forms[formOf(of)][question];

/** What switching it on entails; undefined: it works at once. */
export const activationOf = (of: OfForm): Entails | undefined => {
  const kind = answerOf(of, 'activation');
  return kind === 'none' ? undefined : entailedBy(kind);
};
