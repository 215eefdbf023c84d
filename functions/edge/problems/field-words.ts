// The validation codes in words. Data only; the words say what to do and never quote what was sent.

const words: Readonly<Record<string, string>> = {
  Required: 'Send this value.',
  Unknown: 'Leave this out; it is not known here.',
  WrongType: 'Send a value of the documented type.',
  InvalidFormat: 'Send a value in the documented form.',
  NotAllowed: 'Send one of the documented values.',
  TooLarge: 'Send less, or a smaller value.',
  TooSmall: 'Send more, or a larger value.',
  OutOfRange: 'Send a number within the documented range.',
  Invalid: 'Send a value as documented.',
  MalformedJson: 'Send JSON in UTF-8.',
  TooDeep: 'Nest values at most 20 deep.',
  DuplicateName: 'Name each member once.',
  NameNotAllowed: 'Use the documented names only.',
  ControlCharacter: 'Leave out control characters.',
  MalformedText: 'Send well-formed Unicode.',
  Incomplete: 'The body broke off; send the request again.',
  Empty: 'Give a value or leave this out.',
  Repeated: 'Give this once.',
  SpoiledLink: 'Use nextLink as it was given, or start again without it.',
};

/** The words for a validation code; undefined for other codes. */
export const fieldWords = (code: string): string | undefined =>
  Object.hasOwn(words, code) ? words[code] : undefined;
