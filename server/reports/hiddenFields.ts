import { isSourceName, relationOf, type SourceName, sourceNamed } from '#reports/catalog.ts';
import { type Language, labelsIn } from '#reports/labels/index.ts';
import type { Problem } from '#reports/problems.ts';

export interface Hidden {
  field: string;
  label: string;
}

/** What a definition names that somebody may not read, each once, as the screen calls it. */
export function hiddenFields(problems: Problem[], source: string, language: Language): Hidden[] {
  const names = problems.flatMap(({ code, params }) =>
    code === 'deniedField' ? [String(params?.name)] : [],
  );
  return [...new Set(names)].map((field) => ({ field, label: labelOf(field, source, language) }));
}

/** A path from the report's source; or the name of a source, where that itself is denied. */
function labelOf(path: string, source: string, language: Language): string {
  const labels = labelsIn(language).sources;
  if (!isSourceName(source)) return path;
  if (path === source) return labels[source].label;
  let at: SourceName | undefined = source;
  const words = path.split('.').map((name) => {
    const names: Record<string, string> = at ? labels[at].names : {};
    const next: string | undefined = at && relationOf(sourceNamed(at), name)?.to;
    at = next !== undefined && isSourceName(next) ? next : undefined;
    return names[name] ?? name;
  });
  return words.join(' › ');
}
