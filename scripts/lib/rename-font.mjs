// Rewrites the name table of a TrueType font (OpenType specification, "name" and "head" tables).

const KEPT_NAMES = { copyright: 0, trademark: 7, licence: 13, licenceUrl: 14 };

/** Checksum of a table: sum of its big-endian 32-bit words, padded with zeros. */
function checksum(bytes) {
  let sum = 0;
  for (let i = 0; i < bytes.length; i += 4) {
    const word =
      ((bytes[i] ?? 0) << 24) |
      ((bytes[i + 1] ?? 0) << 16) |
      ((bytes[i + 2] ?? 0) << 8) |
      (bytes[i + 3] ?? 0);
    sum = (sum + (word >>> 0)) >>> 0;
  }
  return sum;
}

function readTables(font) {
  const count = font.readUInt16BE(4);
  return Array.from({ length: count }, (_, i) => {
    const at = 12 + i * 16;
    const offset = font.readUInt32BE(at + 8);
    const length = font.readUInt32BE(at + 12);
    return {
      tag: font.toString('latin1', at, at + 4),
      data: Buffer.from(font.subarray(offset, offset + length)),
    };
  });
}

/** Names of the Windows platform (3, 1, 0x409) as a map of name id to text. */
function readNames(table) {
  const names = new Map();
  const strings = table.readUInt16BE(4);
  for (let i = 0; i < table.readUInt16BE(2); i++) {
    const at = 6 + i * 12;
    if (table.readUInt16BE(at) !== 3) continue;
    const start = strings + table.readUInt16BE(at + 10);
    const raw = Buffer.from(table.subarray(start, start + table.readUInt16BE(at + 8)));
    names.set(table.readUInt16BE(at + 6), raw.swap16().toString('utf16le'));
  }
  return names;
}

function writeNames(names) {
  const entries = [...names].sort(([a], [b]) => a - b);
  const header = Buffer.alloc(6 + entries.length * 12);
  header.writeUInt16BE(entries.length, 2);
  header.writeUInt16BE(header.length, 4);
  const strings = [];
  let used = 0;
  entries.forEach(([id, text], i) => {
    const raw = Buffer.from(text, 'utf16le').swap16();
    [3, 1, 0x409, id, raw.length, used].forEach((value, column) =>
      header.writeUInt16BE(value, 6 + i * 12 + column * 2),
    );
    strings.push(raw);
    used += raw.length;
  });
  return Buffer.concat([header, ...strings]);
}

function writeFont(version, tables) {
  const sorted = [...tables].sort((a, b) => (a.tag < b.tag ? -1 : 1));
  const power = 2 ** Math.floor(Math.log2(sorted.length));
  const header = Buffer.alloc(12 + sorted.length * 16);
  header.writeUInt32BE(version, 0);
  [sorted.length, power * 16, Math.log2(power), (sorted.length - power) * 16].forEach((value, i) =>
    header.writeUInt16BE(value, 4 + i * 2),
  );
  const parts = [header];
  let offset = header.length;
  sorted.forEach(({ tag, data }, i) => {
    const at = 12 + i * 16;
    header.write(tag, at, 'latin1');
    header.writeUInt32BE(checksum(data), at + 4);
    header.writeUInt32BE(offset, at + 8);
    header.writeUInt32BE(data.length, at + 12);
    const padding = Buffer.alloc((4 - (data.length % 4)) % 4);
    parts.push(data, padding);
    offset += data.length + padding.length;
  });
  return Buffer.concat(parts);
}

/**
 * Gives a font another family and PostScript name; copyright and licence lines stay.
 * @param {Buffer} font a TrueType file
 * @param {{family: string, style: string}} names
 * @returns {Buffer} the font with a new name table and valid checksums
 */
export function renameFont(font, { family, style }) {
  const tables = readTables(font).filter(({ tag }) => tag !== 'DSIG');
  const nameTable = tables.find(({ tag }) => tag === 'name');
  const head = tables.find(({ tag }) => tag === 'head');
  if (!nameTable || !head) throw new Error('not a TrueType font');

  const old = readNames(nameTable.data);
  const postScript = `${family.replaceAll(' ', '')}-${style}`;
  const names = new Map([
    [1, style === 'Regular' || style === 'Bold' ? family : `${family} ${style}`],
    [2, style === 'Bold' ? 'Bold' : 'Regular'],
    [3, `${postScript};subset`],
    [4, `${family} ${style}`],
    [5, old.get(5) ?? 'Version 1.000'],
    [6, postScript],
    [16, family],
    [17, style],
  ]);
  for (const id of Object.values(KEPT_NAMES)) {
    const text = old.get(id);
    if (text) names.set(id, text);
  }
  nameTable.data = writeNames(names);

  // head.checkSumAdjustment: 0xB1B0AFBA minus the checksum of the whole file with 0 in its place.
  head.data.writeUInt32BE(0, 8);
  const version = font.readUInt32BE(0);
  const adjustment = (0xb1b0afba - checksum(writeFont(version, tables)) + 2 ** 32) % 2 ** 32;
  head.data.writeUInt32BE(adjustment, 8);
  return writeFont(version, tables);
}
