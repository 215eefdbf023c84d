// What a reader of the instructions sees and does: the page behind a link, and the confirmation.
// Whoever has the link is the reader; looking changes nothing.
import type { PageContent } from '../mail/render-page.ts';

/** The page as it is for a link, with the language of the mail that it came in. */
export interface OpenedPage {
  readonly content: PageContent;
  /** Absent when nobody was written to: the reader's own is asked for. */
  readonly language?: string;
}

export interface InstructionUses {
  /** @param token as in the link; reads only */
  readonly openInstructions: (token: string) => Promise<OpenedPage>;
  /** Confirms once; harmless when repeated, too late, or for a link that leads nowhere. */
  readonly confirmInstructions: (token: string) => Promise<void>;
}
