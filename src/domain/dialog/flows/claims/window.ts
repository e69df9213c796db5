import { DAYS_SIZE } from '../../../learning/activity-days.ts';
import { CLAIM_SIZES } from '../../../learning/claim-sizes.ts';
import { FORMS } from '../../../learning/forms.ts';
import type { Context } from '../../context.ts';
import type { Field } from '../../form.ts';
import type { Option } from '../../message.ts';

/** JP as a certificate states them: three figures and a decimal at most. */
const AMOUNT_SIZE = { least: 1, most: 6 };

/** Opens a new claim: all its questions in one window where there are windows, else one after the other. */
export function claimDoor(label: string, primary: boolean, context: Context): Option {
  const option = { id: 's:claimNew', label, ...(primary ? { primary } : {}) };
  if (context.channel !== 'slack') return option;
  const { claims, windows } = context.texts;
  const words = (
    name: 'title' | 'dates' | 'organiser' | 'amount' | 'certificate',
    size: { readonly least: number; readonly most: number },
    optional: boolean,
  ): Field => ({ kind: 'words', name, label: claims.inWindow(name), ...size, optional });
  return {
    ...option,
    form: {
      title: claims.checkTitle(false),
      submit: windows.save,
      cancel: windows.cancel,
      fields: [
        {
          kind: 'one',
          name: 'form',
          label: claims.inWindow('form'),
          of: FORMS.map((form) => ({ id: form.replaceAll(' ', '_'), label: claims.form(form) })),
          chosen: 'pelatihan',
        },
        words('title', CLAIM_SIZES.title, false),
        words('dates', DAYS_SIZE, false),
        words('organiser', CLAIM_SIZES.organiser, false),
        words('amount', AMOUNT_SIZE, true),
        words('certificate', CLAIM_SIZES.certificate, true),
      ],
    },
  };
}
