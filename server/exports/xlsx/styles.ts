/** How cells look, by position in the workbook's list of formats; each again in bold for headings and totals. */
const formats = ['general', 'decimal', 'percent', 'day', 'instant', 'month', 'wrapped'] as const;
export type Format = (typeof formats)[number];

export const styleOf = (format: Format, isBold: boolean): number =>
  formats.indexOf(format) * 2 + Number(isBold);

/** Two decimals with grouping is a format that every spreadsheet knows by this number. */
const numberFormat: Record<Format, number> = {
  general: 0,
  decimal: 4,
  percent: 164,
  day: 165,
  instant: 166,
  month: 167,
  wrapped: 0,
};

const ownFormats = `<numFmts count="4"><numFmt numFmtId="164" formatCode="0.0%"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="166" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/><numFmt numFmtId="167" formatCode="yyyy\\-mm"/></numFmts>`;

const cellFormat = (format: Format, font: number): string => {
  const alignment =
    format === 'wrapped' ? ' applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>' : '/>';
  return `<xf numFmtId="${numberFormat[format]}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"${alignment}`;
};

const cellFormats = formats.flatMap((format) => [cellFormat(format, 0), cellFormat(format, 1)]);

export const stylesXml = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${ownFormats}<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${cellFormats.length}">${cellFormats.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
