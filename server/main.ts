import { readConfig } from './config.ts';
import { startServer } from './server.ts';

const demoSignIns = `
Demo sign-ins, password demo-cohort-2026 for all:
  super@cohort.example      super administrator
  branch@cohort.example     branch administrator
  manager@cohort.example    manager
  employee@cohort.example   employee
  readonly@cohort.example   read only
  super@other.example       super administrator of another company
`;

const say = (text: string) => process.stdout.write(`${text}\n`);

try {
  const config = readConfig(process.env);
  const isProduction = config.NODE_ENV === 'production';
  const { seedDemo } = isProduction ? { seedDemo: undefined } : await import('#seeds/index.ts');
  const running = await startServer({ config, ...(seedDemo ? { seed: seedDemo } : {}) });
  say(`\nCohort answers at ${running.url}`);
  if (running.setupCode) say(`No company yet. Open the page and give this code, once: ${running.setupCode}`);
  if (!isProduction) say(demoSignIns);
  let isStopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (isStopping) process.exit(1);
      isStopping = true;
      void running.stop().then(() => process.exit(0));
    });
  }
} catch (error) {
  process.stderr.write(`Cohort cannot start: ${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
}
