import type { Basis } from '../../domain/assessment/state.ts';
import type { Capacity } from '../../domain/assessment/verification.ts';
import type { DetailTexts } from '../../domain/dialog/texts/details.ts';
import { stopped } from './format.ts';
import { levelHead, levelWords, UNSUPPORTED } from './levels.ts';

const BASES: Readonly<Record<Basis, string>> = {
  told: 'dengan contoh kerja',
  tapped: 'dari pilihan perilaku',
  unsupported: UNSUPPORTED,
  skipped: 'dilewati',
};
const CAPACITIES: Readonly<Record<Capacity, string>> = {
  direct: 'atasan langsung',
  delegate: 'mewakili atasan langsung',
  next: 'atasan di atasnya',
  second: 'peninjauan kedua',
};
const because = (note: string): string => (note === '' ? '' : ` Alasan: “${note}”`);
const short = (level: number): string => (level === 0 ? 'di bawah 1' : String(level));
const lookedAt = (above: string | null): string =>
  above === null
    ? 'Atasan di atasnya belum tercatat. Keberatan tetap disimpan, dan diteruskan begitu sudah tercatat.'
    : `Yang meninjau adalah ${stopped(above)} Yang dilihatnya hanya jawaban ini.`;

export const details: DetailTexts = {
  door: 'Rincian penilaian',
  differs: (count) =>
    `Pada ${count} kompetensi pandangan atasan berbeda dari pilihan Bapak/Ibu. Itu wajar: yang tampak dari luar sering lain. Alasannya ada di rincian.`,
  since: ({ up, same, down, period }) => {
    const parts = [
      ...(up > 0 ? [`${up} naik`] : []),
      ...(same > 0 ? [`${same} tetap`] : []),
      ...(down > 0 ? [`${down} turun`] : []),
    ];
    return `Dibanding ${period}: ${parts.join(', ')}.`;
  },
  confidence: (low) =>
    `${low} kesenjangan di antaranya ${UNSUPPORTED}, jadi sebaiknya dipastikan dulu dengan contoh kerja.`,
  title: 'Rincian penilaian Bapak/Ibu',
  line: ({ own, superior, official }) => {
    const parts = [`Sendiri ${short(own.level)}`];
    if (superior !== null && superior.revision === own.revision)
      parts.push(`atasan ${short(superior.level)}`);
    else parts.push('atasan belum');
    if (official !== null) parts.push(`resmi ${short(official.level)}`);
    return parts.join(' · ');
  },
  columns: ['Kompetensi', 'Sendiri', 'Atasan', 'Resmi'],
  cell: (level) => (level === null ? 'belum' : short(level)),
  note: 'Tekan nomornya untuk melihat sumber, tanggal, dan alasannya.',
  required: (level) => (level === null ? 'Syarat jabatan: belum ditetapkan' : `Syarat jabatan: ${level}`),
  proposal: ({ proposal }) =>
    proposal === null
      ? 'Usulan Sinau: tidak ada'
      : `Usulan Sinau: ${levelWords(proposal.level)}${proposal.quote === '' ? '' : `, dari kata-kata “${proposal.quote}”`}`,
  own: ({ own }, on) => `Pilihan sendiri: ${levelWords(own.level)}, ${BASES[own.basis]}, ${on}`,
  superior: ({ superior, own }, on) => {
    if (superior === null) return 'Atasan: belum ada';
    const said = `${superior.by} (${CAPACITIES[superior.capacity]}), ${on}: ${levelWords(superior.level)}`;
    if (superior.revision < own.revision)
      return `Atasan: penilaian lama tidak berlaku lagi, karena jawaban Bapak/Ibu lebih baru. Dulu ${stopped(said)}`;
    return `Atasan: ${stopped(said)}${because(superior.note)}`;
  },
  official: ({ official }, on, until) =>
    official === null
      ? 'Asesmen resmi: belum ada'
      : `Asesmen resmi: ${levelWords(official.level)}, ${official.assessor}, ${on}, berlaku sampai ${until}`,
  version: ({ period, version }) =>
    `${period ?? 'Penilaian sendiri di luar periode'}, kamus versi ${version}`,
  kindly:
    'Pandangan atasan di sini berbeda. Bapak/Ibu boleh menambah contoh dan mengirim lagi bila dikembalikan, membicarakannya langsung, atau meminta peninjauan kedua.',
  objected: (to, decided) => {
    if (decided) return 'Keberatan Bapak/Ibu sudah ditinjau.';
    return to === null
      ? 'Keberatan Bapak/Ibu tersimpan, dan menunggu atasan di atasnya tercatat.'
      : `Keberatan Bapak/Ibu sedang ditinjau ${stopped(to)}`;
  },
  historyDoor: 'Riwayat',
  historyTitle: (name) => `Riwayat ${name}`,
  historyLine: ({ what, level, basis, by, capacity, note, period }) => {
    const where = period === null ? '' : ` (${period})`;
    if (what === 'objection') return `Keberatan: “${note}”${where}`;
    if (what === 'verdict')
      return `${by ?? ''}, ${capacity === null ? '' : CAPACITIES[capacity]}: ${stopped(levelWords(level ?? 0))}${because(note)}${where}`;
    return level === null ? `Dilewati${where}` : `${levelHead(level)}, ${BASES[basis ?? 'told']}${where}`;
  },
  objectDoor: 'Ajukan keberatan',
  objectAsk: (by, above) =>
    `Apa yang menurut Bapak/Ibu belum terlihat oleh ${by}? Mohon ditulis dalam beberapa kalimat.\n\n${lookedAt(above)} Keberatan bisa diajukan sekali untuk jawaban ini.`,
  objectCheck: (reason, above) => `Keberatan Bapak/Ibu:\n“${reason}”\n\n${lookedAt(above)}`,
  objectYes: 'Ajukan',
  objectDone: (above) =>
    above === null
      ? 'Keberatan tersimpan. Begitu atasan di atasnya tercatat, saya teruskan dan Bapak/Ibu saya kabari.'
      : `Keberatan sudah diteruskan ke ${stopped(above)} Hasilnya saya kabarkan pada jam kerja.`,
  objectGone: 'Untuk jawaban ini tidak ada keberatan yang bisa diajukan saat ini. Tidak ada yang berubah.',
  objections: (count) => `Keberatan (${count})`,
  objectionsTitle: (count) => `Keberatan yang menunggu Bapak/Ibu: ${count}`,
  objectionLine: (name, on) => `${name} · diajukan ${on}`,
  secondBody: ({ name, own, required, by, level, note, reason }) =>
    [
      `${name} memilih ${levelWords(own)}. Syarat jabatan: ${required ?? 'belum ditetapkan'}.`,
      `${by} menilai ${stopped(levelWords(level))}${because(note)}`,
      `Keberatan ${name}: “${reason}”`,
    ].join('\n\n'),
  secondStory: (story) => `Ceritanya:\n${story}`,
  secondKeep: (level) => (level === 0 ? 'Tetap, di bawah tingkat 1' : `Tetap tingkat ${level}`),
  secondOwn: (level) => (level === 0 ? 'Ikuti pilihannya' : `Ikuti pilihannya, tingkat ${level}`),
  secondAsk: (name, level) =>
    `Putusan: ${levelWords(level)}.\n\nMohon tulis alasannya dalam satu dua kalimat. ${name} akan membacanya.`,
  secondCheck: (name, level, note) =>
    `Putusan untuk ${name}: ${levelWords(level)}.\nAlasan: “${note}”\n\nPutusan ini menutup keberatannya.`,
  secondDone: (name, level) =>
    `Tercatat: ${levelWords(level)} untuk ${stopped(name)} ${name} saya beri tahu pada jam kerja.`,
  secondGone:
    'Keberatan itu tidak menunggu Bapak/Ibu lagi: sudah diputuskan, atau jawabannya sudah diperbarui.',
};
