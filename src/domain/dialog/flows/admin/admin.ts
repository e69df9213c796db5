import type { Context } from '../../context.ts';
import type { Place } from '../../place.ts';
import type { DraftPlace } from '../../topics/drafts.ts';
import type { ImportPlace } from '../../topics/importing.ts';
import type { PeriodPlace } from '../../topics/period-talk.ts';
import type { RoomPlace } from '../../topics/rooms.ts';
import type { SteerPlace } from '../../topics/steer.ts';
import type { Heard, Outcome } from '../../turn.ts';
import type { News } from '../../wish.ts';
import { needsNews } from '../courses/needs.ts';
import { periodNew } from '../periods/open.ts';
import { period, periodsNews } from '../periods/periods.ts';
import { trendsNews } from '../results/trends.ts';
import { draft, draftsNews } from './drafts.ts';
import { importing, importNews } from './importing.ts';
import { roomPressed, roomsNews } from './rooms.ts';
import { steering, steerNews } from './steer.ts';

type AdminPlace = DraftPlace | ImportPlace | PeriodPlace | RoomPlace | SteerPlace;

type AdminNews = Extract<
  News,
  {
    granted:
      | 'needs'
      | 'trends'
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

/** What a place of officers and of BKPP makes of a text or a choice; null when it is not meant for it. */
export function adminHeard(place: AdminPlace, heard: Heard, context: Context): Outcome | null {
  switch (place.at) {
    case 'steer':
      return steering(place, heard, context);
    case 'room':
    case 'rooms':
      return roomPressed(place, heard, context);
    case 'draft':
      return draft(place, heard, context);
    case 'period':
      return period(place, heard, context);
    case 'periodNew':
      return periodNew(place, heard, context);
    case 'import':
    case 'importSent':
    case 'importReady':
    case 'importUndo':
    case 'words':
      return importing(place, heard, context);
  }
}

/** What came back of what officers and BKPP administer. */
export function adminNews(place: Place, news: AdminNews, context: Context): Outcome {
  switch (news.granted) {
    case 'needs':
      return needsNews(place, news, context);
    case 'trends':
      return trendsNews(place, news, context);
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
