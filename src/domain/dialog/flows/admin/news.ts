import type { Context } from '../../context.ts';
import type { Place } from '../../place.ts';
import type { Outcome } from '../../turn.ts';
import type { News } from '../../wish.ts';
import { needsNews } from '../courses/needs.ts';
import { periodsNews } from '../periods/periods.ts';
import { draftsNews } from './drafts.ts';
import { importNews } from './importing.ts';
import { roomsNews } from './rooms.ts';
import { steerNews } from './steer.ts';

type AdminNews = Extract<
  News,
  {
    granted:
      | 'needs'
      | 'rooms'
      | 'steer'
      | 'drafts'
      | 'draft'
      | 'decideDraft'
      | 'periods'
      | 'period'
      | 'tryPeriod'
      | 'openPeriod'
      | 'decidePeriod'
      | 'imports'
      | 'tryImport'
      | 'runImport'
      | 'undoImport'
      | 'courseWords';
  }
>;

/** What came back of what officers and BKPP administer. */
export function adminNews(place: Place, news: AdminNews, context: Context): Outcome {
  switch (news.granted) {
    case 'needs':
      return needsNews(place, news, context);
    case 'rooms':
      return roomsNews(place, news, context);
    case 'steer':
      return steerNews(place, news.found, context);
    case 'drafts':
    case 'draft':
    case 'decideDraft':
      return draftsNews(news, context);
    case 'periods':
    case 'period':
    case 'tryPeriod':
    case 'openPeriod':
    case 'decidePeriod':
      return periodsNews(place, news, context);
    case 'imports':
    case 'tryImport':
    case 'runImport':
    case 'undoImport':
    case 'courseWords':
      return importNews(place, news, context);
  }
}
