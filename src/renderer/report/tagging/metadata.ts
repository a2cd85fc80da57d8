import type { jsPDF } from 'jspdf';
import type { FileFacts } from '../../../shared/report/print';
import { internalsOf, putObject } from './internals';

export const LANGUAGE_TAGS = { nl: 'nl-NL', en: 'en-GB' } as const;

/** Text for XML in ASCII only: all else as numbers. */
const xml = (text: string): string =>
  [...text]
    .map((c) => (/[\x20-\x7e]/.test(c) && !/[<>&"']/.test(c) ? c : `&#${c.codePointAt(0) ?? 0};`))
    .join('');

/** The metadata of a file as an XMP packet. */
function packet(facts: FileFacts, claimed: boolean): string {
  const { title, author, subject, language, appVersion, generatedAt } = facts;
  const moment = `${generatedAt.slice(0, 10)}T12:00:00Z`;
  const localised = (text: string): string =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${xml(text)}</rdf:li></rdf:Alt>`;
  const tool = xml(`Regiotafel ${appVersion}`);
  return [
    '<?xpacket begin="\u00ef\u00bb\u00bf" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ' xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">',
    claimed ? '<pdfuaid:part>1</pdfuaid:part>' : '',
    `<dc:title>${localised(title)}</dc:title>`,
    `<dc:description>${localised(subject)}</dc:description>`,
    author === ''
      ? ''
      : `<dc:creator><rdf:Seq><rdf:li>${xml(author)}</rdf:li></rdf:Seq></dc:creator>`,
    `<dc:language><rdf:Bag><rdf:li>${LANGUAGE_TAGS[language]}</rdf:li></rdf:Bag></dc:language>`,
    `<xmp:CreatorTool>${tool}</xmp:CreatorTool><xmp:CreateDate>${moment}</xmp:CreateDate>`,
    `<xmp:ModifyDate>${moment}</xmp:ModifyDate></rdf:Description></rdf:RDF></x:xmpmeta>`,
    '<?xpacket end="r"?>',
  ].join('');
}

/**
 * Lets a document write its metadata each time it is put out.
 * @param claimed whether this output says that it is PDF/UA-1
 */
export function writeMetadata(doc: jsPDF, facts: FileFacts, claimed: () => boolean): void {
  const internals = internalsOf(doc);
  let id = 0;
  internals.events.subscribe('postPutResources', () => {
    id = internals.newObjectDeferred();
    const data = packet(facts, claimed());
    putObject(
      internals,
      id,
      `<</Type/Metadata/Subtype/XML/Length ${data.length}>>\nstream\n${data}\nendstream`,
    );
  });
  internals.events.subscribe('putCatalog', () => internals.write(`/Metadata ${id} 0 R`));
}
