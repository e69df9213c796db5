import type { SlackTexts } from '../../domain/dialog/texts/slack.ts';

/** Slack's own sentences in English. */
export const slack: SlackTexts = {
  aside: 'Only you see this. To type an answer, begin it with /sinau, or write in the direct message.',
  installed: (workspace) =>
    `The workspace ${workspace} now has Sinau. You can close this page. In Slack, find Sinau under Apps and write: hello.`,
  installCancelled: 'The installation was cancelled. Nothing has changed.',
  installAgain: 'This installation link is no longer good. Please begin again from the installation page.',
  installRefused: (team) =>
    `The workspace ${team} is not on the list, so Sinau was not installed there. Ask the operator of Sinau to put it there.`,
  installFailed: 'Slack did not answer. Please try again in a few minutes.',
};
