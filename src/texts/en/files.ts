import type { FileTexts } from '../../domain/dialog/texts/files.ts';
import type { FilePurpose } from '../../domain/files/file.ts';

const TAKEN: Readonly<Record<FilePurpose, string>> = {
  evidence: 'PDF or a photo (JPG, PNG)',
  certificate: 'PDF or a photo (JPG, PNG)',
  import: 'XLSX or CSV',
  voice: 'a voice message',
  made: 'PDF',
};

const UNHEARD = 'Sorry, I cannot listen to voice messages here. Please type instead.';

export const files: FileTexts = {
  unasked:
    'Thank you, but I do not know what this file is for, so I did not keep it. Please type what matters, or send it when I ask for it.',
  unaskedVoice: UNHEARD,
  heard: (text) => `What I heard: “${text}”`,
  unheard: (why, megabytes) => {
    switch (why) {
      case 'off':
      case 'kind':
        return UNHEARD;
      case 'notAllowed':
        return 'I can listen to voice messages only with an outside AI, and you have not allowed that yet, or today’s share is used up. Your voice is sent as it is, with every name you say. Please type instead, or decide about it here.';
      case 'empty':
        return 'I heard no words in that voice message. Please type instead.';
      case 'tooBig':
        return `That voice message is too long (at most ${megabytes} MB). Please make it shorter, or type instead.`;
      case 'failed':
      case 'gone':
      case 'later':
        return 'Sorry, I could not listen to that voice message. Please type instead, or send it once more.';
    }
  },
  refused: (why, purpose, megabytes) => {
    switch (why) {
      case 'empty':
        return 'The file is empty, so I did not keep it. Please send it once more.';
      case 'tooBig':
        return `The file is too big. At most ${megabytes} MB; please make it smaller and send it again.`;
      case 'kind':
        return `I cannot take this kind of file. What I can take: ${TAKEN[purpose]}.`;
      case 'gone':
        return 'I can no longer find that file. Please send it once more.';
      case 'later':
        return 'I could not get the file just now. Please send it once more in a moment.';
    }
  },
  calendarGone: (when) =>
    `${when}\nThis forum was cancelled. Open this file to take it out of your calendar.`,
  calendar: (when, place) =>
    `${[when, place].filter((line) => line !== '').join('\n')}\n\nOpen this file to put it into your calendar.`,
  proofKept: (name, competency) => `Evidence for ${competency} is kept: ${name}.`,
  proofNote: 'Kept encrypted. Only you can open it; once it is sent, the superior who verifies it can too.',
  proofLine: (name) => `Evidence attached: ${name}`,
  openProof: 'Open the evidence',
  dropProof: 'Delete this evidence',
  dropped: (gone) =>
    gone
      ? 'All right, the file is deleted.'
      : 'This file cannot be deleted: it is gone already, or its answer was sent.',
  opened: (name, own) =>
    own ? `Your file: ${name}.` : `Evidence: ${name}.\nIts owner can see that you opened it.`,
  closed: 'This file is gone, or it is not for you.',
  nothing: 'There is nothing to put into that file yet.',
};
