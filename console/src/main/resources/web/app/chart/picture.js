import { inks } from './palette.js';

const WIDTH = 1200;
const HEIGHT = 720;

/** A chart as a file, with its name above and the citation below. @returns a Blob */
export async function picture(format, option, title, citation) {
  const { init } = await import('./echarts.js');
  const ink = inks();
  const framed = {
    ...option,
    backgroundColor: ink.paper,
    dataZoom: [],
    title: { text: title, left: 16, top: 10, textStyle: { color: ink.ink, width: WIDTH - 40, overflow: 'break' } },
    grid: { ...option.grid, left: 20, right: 30, top: 62, bottom: 120 },
    legend: { ...option.legend, show: true, type: 'plain', bottom: 66 },
    graphic: [{ type: 'text', left: 16, bottom: 12, style: { text: citation, fill: ink.muted, fontSize: 13, width: WIDTH - 32, overflow: 'break' } }],
  };
  if (format === 'svg') {
    const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height: HEIGHT });
    chart.setOption(framed);
    const text = chart.renderToSVGString();
    chart.dispose();
    return new Blob([text.replace(/<svg[^>]*>/, tag => `${tag}<desc>${escape(citation)}</desc>`)], { type: 'image/svg+xml' });
  }
  const place = document.createElement('div');
  const chart = init(place, null, { renderer: 'canvas', width: WIDTH, height: HEIGHT, devicePixelRatio: 2 });
  chart.setOption(framed);
  const url = chart.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: ink.paper });
  chart.dispose();
  const bytes = Uint8Array.from(atob(url.split(',')[1]), letter => letter.charCodeAt(0));
  return new Blob([bytes], { type: 'image/png' });
}

const escape = text => text.replace(/[&<>]/g, sign => `&#${sign.charCodeAt(0)};`);

export function download(blob, name) {
  const anchor = document.createElement('a');
  anchor.href = URL.createObjectURL(blob);
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(anchor.href), 10_000);
}
