import pdfmake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { type Chart, chartSvg, fontFile } from './result-chart.ts';

export interface Page {
  readonly chart: Chart;
  readonly language: 'id' | 'en';
  /** The line of the figure, below the picture. */
  readonly figure: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Small print at the foot: what this page is not, and what it is for. */
  readonly foot: readonly string[];
  readonly made: Date;
}

/** One A4 page for a person's own archive: picture and table of the same figures. Nothing of it comes from the network. */
export async function resultPage(page: Page): Promise<Uint8Array> {
  pdfmake.setFonts({
    Roboto: {
      normal: fontFile('Regular'),
      bold: fontFile('Medium'),
      italics: fontFile('Italic'),
      bolditalics: fontFile('MediumItalic'),
    },
  });
  const ours = new Set((['Regular', 'Medium', 'Italic', 'MediumItalic'] as const).map(fontFile));
  pdfmake.setLocalAccessPolicy((path) => ours.has(path));
  pdfmake.setUrlAccessPolicy(() => false);
  const { chart } = page;
  const svg = await chartSvg({ ...chart, title: '', under: [], foot: '' });
  const document: TDocumentDefinitions = {
    pageSize: 'A4',
    pageMargins: [40, 36, 40, 54],
    language: page.language,
    info: { title: chart.title, creator: 'Sinau', producer: 'Sinau', creationDate: page.made },
    defaultStyle: { font: 'Roboto', fontSize: 9.5 },
    content: [
      { text: chart.title, fontSize: 17, bold: true, margin: [0, 0, 0, 4] },
      ...chart.under.map((text) => ({ text, fontSize: 10.5 })),
      { text: page.figure, margin: [0, 8, 0, 4], bold: true },
      { svg, fit: [515, 330] },
      {
        layout: 'lightHorizontalLines',
        fontSize: page.rows.length > 16 ? 7.5 : 9,
        table: {
          headerRows: 1,
          widths: ['*', 'auto', 'auto', 'auto', 'auto'],
          body: [page.columns.map((text) => ({ text, bold: true })), ...page.rows.map((row) => [...row])],
        },
      },
    ],
    footer: { text: page.foot.join('\n'), margin: [40, 8, 40, 0], fontSize: 9 },
  };
  return pdfmake.createPdf(document).getBuffer();
}
