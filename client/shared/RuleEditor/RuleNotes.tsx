import { Button } from 'antd';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { FactsContext, type RuleFacts } from './editorContext.ts';

/** Below a rule: what is wrong with it and the ways out, else how much it takes away. */
export function RuleNotes({ id }: { id: string }) {
  const facts = useContext(FactsContext).get(id);
  return (
    <div id={`${id}-notes`} className="rule-notes">
      {facts && facts.problems.length > 0 ? <Wrong {...facts} /> : facts?.kept && <Kept {...facts.kept} />}
    </div>
  );
}

function Wrong({ problems, repairs }: RuleFacts) {
  const { t, i18n } = useTranslation();
  const told = (code: string) =>
    [`reports:problem.${code}`, `problem ${code}`].find((key) => i18n.exists(key)) ?? 'problem wrongValue';
  const lines = new Set(
    problems.map(({ code, params }) =>
      t(told(code === 'missingValue' ? 'missingRule' : code), { ...params }),
    ),
  );
  return (
    <>
      {[...lines].map((line) => (
        <span key={line} className="rule-problem">
          {line}
        </span>
      ))}
      {repairs.map(({ label, apply }) => (
        <Button key={label} size="small" type="link" onClick={apply}>
          {label}
        </Button>
      ))}
    </>
  );
}

const Kept = ({ words, more, isIdle }: NonNullable<RuleFacts['kept']>) => (
  <span className={isIdle ? 'rule-idle' : 'rule-kept'} title={more}>
    {words}
  </span>
);
