import type { Role } from '../people/person.ts';
import { WORDS, type Word } from './message.ts';

/** For whom a word stands in the command menu. It only shows: what somebody may do is asked again by each flow. */
export type Audience = 'superior' | Role;

const MENU: Readonly<Record<Word, 'all' | readonly Audience[]>> = {
  mulai: 'all',
  nilai: 'all',
  hasil: 'all',
  rekomendasi: 'all',
  cari: 'all',
  jp: 'all',
  klaim: 'all',
  mentor: 'all',
  forum: 'all',
  ingatkan: 'all',
  data: 'all',
  bahasa: 'all',
  bantuan: 'all',
  batal: 'all',
  ekspor: 'all',
  kode: ['umpeg', 'admin'],
  tim: ['superior', 'umpeg'],
  periode: ['admin'],
  impor: ['admin'],
  kebutuhan: ['umpeg', 'kepala', 'admin'],
  tren: ['superior', 'umpeg', 'kepala', 'admin'],
  verifikasi: ['superior', 'umpeg'],
  kanal: ['umpeg'],
};

/** The words of a menu in order: home, what the person's role adds, then what everybody has. */
export function menuOf(audiences: readonly Audience[]): readonly Word[] {
  const [home, ...rest] = WORDS.filter((word) => MENU[word] === 'all');
  const added = WORDS.filter((word) => {
    const whose = MENU[word];
    return whose !== 'all' && whose.some((one) => audiences.includes(one));
  });
  return home === undefined ? added : [home, ...added, ...rest];
}

/** What the menu of one private chat depends on; null: the one that everybody has. */
export interface ShownMenu {
  readonly language: 'id' | 'en';
  readonly audiences: readonly Audience[];
}
