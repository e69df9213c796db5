const PATTERNS: readonly RegExp[] = [
  // A NIP, a NIK, a telephone number: any long run of digits, however it is spaced.
  /\d(?:[\s.-]?\d){6,}/g,
  /[\w.+-]+@[\w.-]+\.\w+/g,
];

/** Words without numbers and addresses that point at a person. Names stay: no rule finds them all. */
export function withoutIdentifiers(words: string): string {
  return PATTERNS.reduce((text, pattern) => text.replace(pattern, '…'), words);
}
