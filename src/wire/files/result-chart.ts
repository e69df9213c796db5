import { fileURLToPath } from 'node:url';

/** One competency as it is drawn. */
export interface ChartLine {
  readonly name: string;
  readonly actual: number | null;
  readonly required: number | null;
  /** The same in words, at the right edge: nobody has to count lines. */
  readonly beside: string;
}

export interface Chart {
  readonly title: string;
  readonly under: readonly string[];
  readonly lines: readonly ChartLine[];
  readonly legend: { readonly actual: string; readonly required: string };
  readonly foot: string;
}

const WIDTH = 1000;
const ROW = 46;
const HEAD = 150;
const FOOT = 96;

/** A file of the one typeface that the picture and the page are set in. It comes with pdfmake, so no machine lacks it. */
export const fontFile = (style: 'Regular' | 'Medium' | 'Italic' | 'MediumItalic'): string =>
  fileURLToPath(import.meta.resolve(`pdfmake/fonts/Roboto/Roboto-${style}.ttf`));

/**
 * Required against actual as SVG. Told apart by shape and not by colour: a bar is the level now, an upright line what is
 * required, so that it reads the same on a printer without colour.
 */
export async function chartSvg(chart: Chart): Promise<string> {
  const echarts = await import('echarts');
  // On a page its title and foot stand outside the picture.
  const head = chart.title === '' ? 30 : HEAD;
  const height = head + chart.lines.length * ROW + FOOT;
  const drawn = echarts.init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  try {
    drawn.setOption({
      animation: false,
      backgroundColor: '#fff',
      textStyle: { fontFamily: 'Roboto', color: '#000' },
      title: [
        {
          text: chart.title,
          subtext: chart.under.join('\n'),
          left: 24,
          top: 16,
          textStyle: { fontFamily: 'Roboto', fontSize: 26, color: '#000' },
          subtextStyle: { fontFamily: 'Roboto', fontSize: 16, lineHeight: 22, color: '#222' },
        },
        {
          text: chart.foot,
          left: 24,
          bottom: 14,
          textStyle: { fontFamily: 'Roboto', fontSize: 16, fontWeight: 'normal', color: '#000' },
        },
      ],
      legend: {
        right: 24,
        bottom: 44,
        itemGap: 28,
        textStyle: { fontFamily: 'Roboto', fontSize: 15, color: '#000' },
        data: [
          { name: chart.legend.actual, icon: 'rect' },
          { name: chart.legend.required, icon: 'path://M0,0 L3,0 L3,24 L0,24 Z' },
        ],
      },
      grid: { left: 290, right: 250, top: head, bottom: FOOT },
      xAxis: {
        type: 'value',
        min: 0,
        max: 5,
        interval: 1,
        position: 'top',
        axisLine: { lineStyle: { color: '#000' } },
        axisLabel: { fontFamily: 'Roboto', fontSize: 15, color: '#000' },
        splitLine: { lineStyle: { color: '#bbb' } },
      },
      yAxis: [
        {
          type: 'category',
          inverse: true,
          data: chart.lines.map(({ name }) => name),
          axisTick: { show: false },
          axisLine: { lineStyle: { color: '#000' } },
          axisLabel: {
            fontFamily: 'Roboto',
            fontSize: 15,
            color: '#000',
            width: 250,
            overflow: 'break',
            lineHeight: 18,
          },
        },
        {
          type: 'category',
          inverse: true,
          position: 'right',
          data: chart.lines.map(({ beside }) => beside),
          axisTick: { show: false },
          axisLine: { show: false },
          axisLabel: {
            fontFamily: 'Roboto',
            fontSize: 15,
            color: '#000',
            width: 225,
            overflow: 'break',
            lineHeight: 18,
          },
        },
      ],
      series: [
        {
          name: chart.legend.actual,
          type: 'bar',
          barWidth: 18,
          itemStyle: { color: '#666', borderColor: '#000', borderWidth: 1 },
          data: chart.lines.map(({ actual }) => actual ?? '-'),
        },
        {
          name: chart.legend.required,
          type: 'scatter',
          symbol: 'rect',
          symbolSize: [6, 34],
          itemStyle: { color: '#000' },
          z: 5,
          data: chart.lines.flatMap(({ required }, at) => (required === null ? [] : [[required, at]])),
        },
      ],
    });
    return drawn.renderToSVGString();
  } finally {
    // A chart left open keeps a timer, and the process with it.
    drawn.dispose();
  }
}

/** The same as PNG, without any font of the machine's own. */
export async function chartPng(chart: Chart): Promise<Uint8Array> {
  const [svg, { Resvg }] = await Promise.all([chartSvg(chart), import('@resvg/resvg-js')]);
  const drawn = new Resvg(svg, {
    background: '#fff',
    font: {
      loadSystemFonts: false,
      fontFiles: [fontFile('Regular'), fontFile('Medium')],
      defaultFontFamily: 'Roboto',
    },
  });
  return drawn.render().asPng();
}
