// node run.mjs <peer> <content.json> <target.pdf> <fonts> <runs>: makes the file so many times in one
// process and prints the times in ms as JSON. Loading the library is not counted.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const [peer, contentFile, target, fonts, runs] = process.argv.slice(2);
const content = JSON.parse(await readFile(contentFile, 'utf8'));
const font = (style) => join(fonts, `regiotafel-sans-${style}.ttf`);
const SIZES = { h1: 30, h2: 20, h3: 13, p: 10, li: 10 };

async function pdfmake() {
  const { default: maker } = await import('pdfmake');
  const all = { normal: font('regular'), bold: font('semibold') };
  maker.setFonts({ Sans: { ...all, italics: all.normal, bolditalics: all.bold } });
  maker.setLocalAccessPolicy(() => true);
  maker.setUrlAccessPolicy(() => false);
  const block = (item) => {
    if (item.kind !== 'table')
      return {
        text: item.text,
        fontSize: SIZES[item.kind],
        bold: item.kind.startsWith('h'),
        margin: [0, 4, 0, 4],
      };
    const cell = (text, bold, colSpan = 1) => ({ text, bold, colSpan });
    const rows = item.rows.map((row) =>
      row.length === 1 && item.head.length > 1
        ? [cell(row[0], true, item.head.length), ...item.head.slice(1).map(() => ({}))]
        : row.map((text) => cell(text, false)),
    );
    return {
      fontSize: 9,
      layout: 'lightHorizontalLines',
      table: {
        headerRows: 1,
        widths: item.head.map(() => '*'),
        body: [item.head.map((text) => cell(text, true)), ...rows],
      },
    };
  };
  return () =>
    maker
      .createPdf({
        info: { title: content.title },
        lang: content.language,
        tagged: true,
        displayTitle: true,
        defaultStyle: { font: 'Sans' },
        content: content.blocks.map(block),
        footer: (page, pages) => ({ text: `${page} / ${pages}`, alignment: 'right', margin: 20 }),
      })
      .getBuffer();
}

async function reactPdf() {
  const { createElement: e } = await import('react');
  const { Document, Page, Text, View, Font, renderToBuffer } = await import('@react-pdf/renderer');
  Font.register({
    family: 'Sans',
    fonts: [
      { src: font('regular'), fontWeight: 400 },
      { src: font('semibold'), fontWeight: 600 },
    ],
  });
  const row = (cells, key, weight) =>
    e(
      View,
      {
        key,
        style: { flexDirection: 'row', borderBottom: 0.5, padding: 3 },
        wrap: cells.join('').length > 1500,
      },
      cells.map((text, i) => e(Text, { key: i, style: { flex: 1, fontWeight: weight } }, text)),
    );
  const block = (item, key) => {
    if (item.kind !== 'table') {
      const fontWeight = item.kind.startsWith('h') ? 600 : 400;
      return e(
        Text,
        { key, style: { fontSize: SIZES[item.kind], fontWeight, marginVertical: 4 } },
        item.text,
      );
    }
    const rows = item.rows.map((cells, i) => row(cells, i + 1, cells.length === 1 ? 600 : 400));
    return e(View, { key, style: { fontSize: 9 } }, [row(item.head, 0, 600), ...rows]);
  };
  const number = e(Text, {
    key: 'page',
    fixed: true,
    style: { position: 'absolute', bottom: 20, right: 40, fontSize: 8 },
    render: ({ pageNumber, totalPages }) => `${pageNumber} / ${totalPages}`,
  });
  const style = { fontFamily: 'Sans', padding: 40, paddingBottom: 50 };
  return () =>
    renderToBuffer(
      e(
        Document,
        { title: content.title, language: content.language },
        e(Page, { size: 'A4', style }, [...content.blocks.map(block), number]),
      ),
    );
}

const make = await { pdfmake, 'react-pdf': reactPdf }[peer]();
const times = [];
for (let run = 0; run < Number(runs); run++) {
  const began = performance.now();
  await writeFile(target, await make());
  times.push(performance.now() - began);
}
console.log(JSON.stringify(times));
