/** A file's name from what people typed: what some system takes for a path, an order or an end is left out. */
export function fileName(parts: readonly string[], extension: string): string {
  const plain = parts
    .join(' ')
    .normalize('NFC')
    .replace(/[\p{C}/\\:*?"<>|]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  return `${[...(plain || 'Cohort')].slice(0, 120).join('')}.${extension}`;
}
