export interface EntryTexts {
  readonly welcomeTitle: string;
  readonly welcome: string;
  readonly welcomeNote: string;
  readonly needLink: string;
  readonly askCode: string;
  readonly nipProvesNothing: string;
  readonly wrongCode: string;
  readonly codeBlocked: string;
  readonly linkedTitle: (name: string) => string;
  readonly linked: string;
  readonly emailFound: (name: string, opd: string) => string;
  readonly emailUnknown: string;
  readonly demoTitle: string;
  readonly demoIntro: string;
  readonly demoNote: string;
  readonly demoResult: (gap: string | null) => string;
  readonly demoEnd: string;
  readonly demoLeft: string;
}
