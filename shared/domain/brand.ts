// How a deployment's mails and pages look and what they call the service: its name, its colour, its
// logo, and a line of its own in the footer. Pure. Source of the contrast: WCAG 2.2, 1.4.3 (AA).
import { z } from 'zod';

const visible =
  // oxlint-disable-next-line no-control-regex -- these are what must not be in it
  /^[^\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]+$/u;
const line = (limit: number) =>
  z.string().trim().min(1).max(limit).regex(visible, { error: 'must be one line of plain text' });

/** The least contrast of text with what is behind it. */
const leastContrast = 4.5;

const channel = (byte: number): number => {
  const part = byte / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
};

const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    channel(Number.parseInt(colour.slice(at, at + 2), 16)),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/**
 * The contrast of two colours, from 1 to 21.
 * @param one `#rrggbb`
 * @param other `#rrggbb`
 */
export const contrastOf = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

const accent = z
  .string()
  .toLowerCase()
  .regex(/^#[0-9a-f]{6}$/, { error: 'must be a colour like #0b5cad', abort: true })
  .superRefine((colour, context) => {
    const contrast = contrastOf(colour, '#ffffff');
    if (contrast >= leastContrast) return;
    const shown = Math.floor(contrast * 10) / 10;
    context.addIssue({
      code: 'custom',
      message: `white text on ${colour} has a contrast of only ${shown}:1, and WCAG AA asks for ${leastContrast}:1; take a darker shade`,
    });
  });

const logo = z.strictObject({
  /** A picture on a host of the operator's; readers of mails load it from there. */
  url: z
    .url({ protocol: /^https$/, error: 'must be an address that begins with https://' })
    .max(500)
    .refine((url) => new URL(url).username === '' && new URL(url).password === '', {
      error: 'must not carry credentials',
    }),
  /** In pixels. */
  width: z.int().min(1).max(300),
  height: z.int().min(1).max(120),
});

export const brandSchema = z
  .strictObject({
    /** What mails and pages call the service. */
    name: line(100).default('Partner Benefits'),
    /** The colour of buttons, behind white text. */
    accent: accent.default('#0b5cad'),
    /** Above each mail and page; its text for those who do not see it is the name. */
    logo: logo.optional(),
    /** A last line of every mail and page, in any language: who the operator is, and where. */
    footer: line(500).optional(),
  })
  .prefault({});

export type Brand = z.output<typeof brandSchema>;

/** The brand where a deployment configures none. */
export const defaultBrand: Brand = brandSchema.parse({});
