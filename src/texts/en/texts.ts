import type { Texts } from '../../domain/dialog/texts.ts';
import { assess } from './assess.ts';
import { buttons } from './buttons.ts';
import { courses } from './courses.ts';
import { entry } from './entry.ts';
import { clock, date, shortDate } from './format.ts';
import { forums } from './forums.ts';
import { home } from './home.ts';
import { office } from './office.ts';
import { overview } from './overview.ts';
import { result } from './result.ts';

/** Every sentence in English. */
export const textsEn: Texts = {
  language: 'en',
  date,
  shortDate,
  clock,
  buttons,
  entry,
  home,
  assess,
  result,
  courses,
  forums,
  office,
  overview,
};
