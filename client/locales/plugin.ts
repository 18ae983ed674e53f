import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { tsImport } from 'tsx/esm/api';
import type { Plugin } from 'vite';

const asked = 'virtual:words/';

/**
 * Gives `virtual:words/fr` and its like: every folder's words of one language, by the folder's name. A folder keeps its three languages side by side
 * in its `messages.ts`, where the compiler compares them; a browser loads the one that its person speaks.
 */
export function words(client: string): Plugin {
  const id = (language: string) => `\0${asked}${language}`;
  return {
    name: 'words',
    resolveId: (name) => (name.startsWith(asked) ? id(name.slice(asked.length)) : null),
    async load(name) {
      if (!name.startsWith(id(''))) return null;
      const language = name.slice(id('').length);
      const files = filesIn(client);
      for (const file of files) this.addWatchFile(file);
      const spoken = await Promise.all(
        files.map(async (file) => {
          const { messages } = await tsImport(pathToFileURL(file).href, import.meta.url);
          return [basename(dirname(file)), messages[language]] as const;
        }),
      );
      return `export default ${JSON.stringify(Object.fromEntries(spoken))}`;
    },
  };
}

const filesIn = (client: string): string[] =>
  readdirSync(client, { recursive: true, encoding: 'utf8' })
    .filter((path) => basename(path) === 'messages.ts')
    .sort()
    .map((path) => join(client, path));
