import { test } from 'vitest';

const files = [
  'providers/routerProvider.ts',
  'shared/format.ts',
  'shared/filterSentence.ts',
  'locales/index.ts',
  'shared/RuleEditor/Builder.tsx',
  'providers/dataProvider.ts',
  'providers/samePath.ts',
  'shared/RuleEditor/fieldOptions.ts',
];
for (const f of files)
  test(f, async () => {
    const t = Date.now();
    await import(`../../../client/${f}`);
    console.log(f, Date.now() - t);
  });
