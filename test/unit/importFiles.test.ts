import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { dayOf, orderIn } from '#server/clients/import/days.ts';
import { FileFault } from '#server/clients/import/fault.ts';
import { suggestedColumns } from '#server/clients/import/headings.ts';
import { xlsxRows } from '#server/clients/import/xlsx.ts';

const book = (sheet: string, more: Record<string, string> = {}) =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        'xl/workbook.xml': '<workbook><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>',
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
        'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
        'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
        ...more,
      }).map(([name, text]) => [name, strToU8(text)]),
    ),
  );

const faultIn = (bytes: Uint8Array): string => {
  try {
    return `read ${[...xlsxRows(bytes)].length}`;
  } catch (thrown) {
    return thrown instanceof FileFault ? thrown.reason : String(thrown);
  }
};

describe('a workbook', () => {
  test('is read as it shows: texts, numbers in full, days, and of a formula only what it gave', () => {
    const sheet = `<row r="1"><c r="A1" t="inlineStr"><is><t>a &amp; b</t></is></c><c r="C1"><v>1.4185550123E10</v></c></row>
      <row r="3"><c r="A3" s="1"><v>46000</v></c><c r="B3" s="1"><v>60</v></c><c r="C3" s="1"><v>46000.5</v></c>
      <c r="D3"><f>HYPERLINK("http://x")</f><v>7</v></c></row>`;
    expect([...xlsxRows(book(sheet))]).toEqual([
      { line: 1, cells: ['a & b', '', '14185550123'] },
      { line: 3, cells: ['2025-12-09', '60', '2025-12-09 12:00', '7'] },
    ]);
  });

  test('that declares its own entities, points far outside, inflates beyond measure or lies of its size is refused', () => {
    expect(
      faultIn(book('', { 'xl/worksheets/sheet1.xml': '<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>' })),
    ).toBe('unreadable');
    expect(faultIn(book('<row r="1"><c r="XFD1048576"><v>1</v></c></row>'))).toBe('tooManyColumns');
    expect(faultIn(book(`<row r="1"><c r="A1"><v>${'1'.repeat(3_000_000)}</v></c></row>`))).toBe('tooLarge');
    const lying = book('<row r="1"/>');
    const at = lying.lastIndexOf(0x50);
    expect(faultIn(lying.subarray(0, at))).toBe('unreadable');
  });
});

describe('a day', () => {
  test.each([
    ['2026-02-30', 'dmy', undefined],
    ['31/12/2026', 'dmy', '2026-12-31'],
    ['31/12/2026', 'mdy', undefined],
    ['12/31/2026', 'mdy', '2026-12-31'],
    ['12/31/26', 'mdy', undefined],
    ['0000-00-00', 'dmy', undefined],
    ['2026-1-5', 'dmy', '2026-01-05'],
    ['2025-12-09 12:00', 'dmy', undefined],
  ] as const)('%s read as %s is %s, never another day', (text, order, day) => {
    expect(dayOf(text, order)).toBe(day);
  });

  test('its order is what the file gives away', () => {
    expect([orderIn(['01/02/2000', '31/01/2000']), orderIn(['1/31/2000']), orderIn(['1/2/2000'])]).toEqual([
      'dmy',
      'mdy',
      undefined,
    ]);
  });
});

test('headings are known in three languages, a first or last name by what stands beside it', () => {
  expect(suggestedColumns(['Nom', 'Prénom', 'Courriel'])).toEqual(['lastName', 'firstName', 'email']);
  expect(suggestedColumns(['Nombre', 'Apellidos', 'Fecha de nacimiento'])).toEqual([
    'firstName',
    'lastName',
    'birthDate',
  ]);
  expect(suggestedColumns(['Name', 'E-MAIL address', 'DOB', 'Practitioner'])).toEqual([
    'fullName',
    'email',
    'birthDate',
    'responsibleId',
  ]);
  expect(suggestedColumns(['id', '__proto__', 'constructor', ''])).toEqual(['id', null, null, null]);
});
