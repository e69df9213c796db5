import type { OverviewTexts } from '../../domain/dialog/texts/overview.ts';

const REPLIES = { hadir: 'Bapak/Ibu akan hadir', tidak: 'Bapak/Ibu tidak hadir' } as const;

export const overview: OverviewTexts = {
  tasks: 'Tugas saya',
  ownTask: 'Penilaian sendiri',
  task: (done, total, deadline) => {
    const state = done === 0 ? 'Belum mulai' : `Terisi ${done} dari ${total}`;
    return deadline === null ? state : `${state} · tenggat ${deadline}`;
  },
  noTask: 'Tidak ada penilaian yang menunggu.',
  forum: (title, when, reply) => {
    const line = `${title} · ${when}`;
    return reply === null ? line : `${line}\n${REPLIES[reply]}`;
  },
  team: 'Tim',
  note: 'Tombol dijawab lewat pesan langsung, di tab Pesan. Halaman ini diperbarui setiap kali dibuka.',
};
