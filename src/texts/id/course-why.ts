import type { CourseWhyTexts } from '../../domain/dialog/texts/course-why.ts';
import type { Course } from '../../domain/recommendation/course.ts';
import type { Condition, Support } from '../../domain/recommendation/reason.ts';
import { fact, formWords } from './course-facts.ts';
import { capital, list, number } from './format.ts';

const quoted = (words: readonly string[]): string => list(words.map((word) => `“${word}”`));

function told(condition: Condition, course: Course): string {
  return condition === 'form' ? formWords(course.form) : fact(course, condition);
}

function audience({ label, who }: Extract<Support, { also: 'audience' }>): string {
  switch (who) {
    case 'own':
      return `Pesertanya ${label}: sesuai pekerjaan Bapak/Ibu`;
    case 'named':
      return `Pesertanya ${label}, seperti yang disebut`;
    case 'everyone':
      return `Terbuka untuk ${label}`;
  }
}

export const courseWhy: CourseWhyTexts = {
  title: 'Mengapa ini',
  against: 'Perlu diperhatikan',
  reason: (reason, name) => {
    switch (reason.because) {
      case 'gap': {
        const { competency, actual, required } = reason;
        const at = actual <= 0 ? 'Bapak/Ibu belum sampai tingkat 1' : `Bapak/Ibu di tingkat ${actual}`;
        return `${name(competency)}: ${at}, syarat jabatan ${required}`;
      }
      case 'words':
        return reason.words.length === 0
          ? 'Mendekati permintaan Bapak/Ibu'
          : `Berkaitan dengan ${quoted(reason.words)}`;
      case 'competency':
        return `Permintaan saya artikan sebagai ${name(reason.competency)}`;
    }
  },
  support: (support, course, name) => {
    switch (support.also) {
      case 'level':
        return support.actual <= 0
          ? `Mulai dari dasar, sampai tingkat ${support.to}`
          : `Tingkatnya pas: dari ${support.actual} ke ${support.to}`;
      case 'audience':
        return audience(support);
      case 'conditions':
        return `Memenuhi syarat: ${support.met.map((one) => told(one, course)).join(' · ')}`;
      case 'form':
        return support.wide >= 2
          ? `${capital(fact(course, 'mode'))}: lebih tepat untuk selisih ${number(support.wide)} tingkat`
          : `${capital(fact(course, 'mode'))}: cukup untuk selisih satu tingkat`;
      case 'hours':
        return `${number(support.jp)} JP dari ${number(support.left)} JP yang masih dihitung tahun ini`;
      case 'focus':
        return `Khusus tentang ${name(support.competency)}`;
      case 'kin':
        return `Kompetensinya sama dengan “${support.title}”`;
    }
  },
  drawback: (drawback, course, name) => {
    switch (drawback.despite) {
      case 'words':
        return `Tidak menyinggung ${quoted(drawback.words)}`;
      case 'unknown':
        return capital(drawback.conditions.map((one) => told(one, course)).join(' · '));
      case 'short':
        return `Baru sampai tingkat ${drawback.to}, syarat jabatan ${drawback.required}`;
      case 'audience':
        return `Terutama untuk ${list(drawback.labels)}`;
      case 'aside':
        return `Pokoknya ${name(drawback.competency)}`;
      case 'form':
        return drawback.wide >= 2
          ? `${capital(fact(course, 'mode'))}: untuk selisih ${number(drawback.wide)} tingkat lebih baik tatap muka`
          : `${capital(fact(course, 'mode'))}: untuk selisih satu tingkat cukup yang lebih ringan`;
      case 'hours':
        return `${number(drawback.jp)} JP, lebih dari ${number(drawback.left)} JP yang masih dihitung tahun ini`;
      case 'later':
        return `Selesai tahun ${drawback.year}: JP-nya dihitung tahun itu`;
    }
  },
};
