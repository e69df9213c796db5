import type { OverviewTexts } from '../../domain/dialog/texts/overview.ts';

const REPLIES = {
  hadir: 'Bapak/Ibu akan hadir',
  tidak: 'Bapak/Ibu tidak hadir',
  tunggu: 'Bapak/Ibu di daftar tunggu',
} as const;

export const overview: OverviewTexts = {
  tasks: 'Tugas saya',
  ownTask: 'Penilaian sendiri',
  task: (answered, skipped, total, deadline) => {
    const parts = [answered + skipped === 0 ? 'Belum mulai' : `Terisi ${answered} dari ${total}`];
    if (skipped > 0) parts.push(`${skipped} dilewati`);
    if (deadline !== null) parts.push(`tenggat ${deadline}`);
    return parts.join(' · ');
  },
  noTask: 'Tidak ada penilaian yang menunggu.',
  forum: (title, when, reply) => {
    const line = `${title} · ${when}`;
    return reply === null ? line : `${line}\n${REPLIES[reply]}`;
  },
  team: 'Tim',
  note: 'Tombol dijawab lewat pesan langsung, di tab Pesan. Halaman ini diperbarui setiap kali dibuka.',
};
