import type { ConsentTexts } from '../../domain/dialog/texts/consents.ts';

export const consents: ConsentTexts = {
  door: 'My consents',
  title: 'Your consents',
  superior: 'Sharing answers with your superior',
  superiorHow:
    'Only by the button that sends them, each time. What is not sent is seen by nobody; what was sent stays with BKPP.',
  mentor: 'Visible as a mentor',
  state: (given) => (given ? 'given' : 'not given'),
  withdrawAi: 'Withdraw outside AI',
};
