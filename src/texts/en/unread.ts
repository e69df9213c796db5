import type { UnreadTexts } from '../../domain/dialog/texts/unread.ts';

const EDITED = 'I do not read changes to a message that was already sent.';

export const unread: UnreadTexts = {
  inPublic:
    'Thank you for calling me. Everybody here reads along, so I answer in a private chat only. I keep nothing of what is said in a group.',
  editedAnswer: `${EDITED} Please send it as a new message, or type “change my answer”.`,
  edited: `${EDITED} Please send it as a new message.`,
  contact: 'I do not need a contact, and keep none. A code from your umpeg officer connects the account.',
  place: 'I do not need your location, and keep none. Everything works from anywhere.',
  sticker: 'Thank you. I cannot read stickers, so please write what you mean.',
  poll: 'I cannot read polls here. To propose a forum topic, type “propose a topic”.',
  other: 'I cannot read this kind of message, and keep nothing of it. Please put it into words.',
};
