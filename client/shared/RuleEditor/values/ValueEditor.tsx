import { partOf } from '../dateParts.ts';
import type { TypedProps } from '../editorContext.ts';
import { takes } from '../shape.ts';
import { AmountEditor, AmountPairEditor } from './AmountEditor.tsx';
import { ChoiceEditor, YesNoEditor } from './ChoiceEditor.tsx';
import { DayEditor, DayPairEditor } from './DayEditor.tsx';
import { ListEditor } from './ListEditor.tsx';
import { PartsEditor } from './PartsEditor.tsx';
import { PeriodEditor } from './PeriodEditor.tsx';
import { ReferenceEditor } from './ReferenceEditor.tsx';
import { TextEditor } from './TextEditor.tsx';

/** The editor that the field's type and the operator ask for. */
export function ValueEditor({ field, ...props }: TypedProps & { field: string }) {
  const { view, operator, value, onChange } = props;
  const wanted = takes(operator);
  if (wanted === 'period') return <PeriodEditor value={value} onChange={onChange} />;
  if (partOf(operator)) return <PartsEditor operator={operator} value={value} onChange={onChange} />;
  if (view.type === 'date' || view.type === 'instant')
    return wanted === 'two' ? <DayPairEditor {...props} /> : <DayEditor {...props} />;
  if (wanted === 'two') return <AmountPairEditor {...props} />;
  if (view.type === 'choice') return <ChoiceEditor {...props} />;
  if (view.type === 'reference') return <ReferenceEditor {...props} field={field} />;
  if (wanted === 'many') return <ListEditor {...props} field={field} />;
  if (view.type === 'boolean') return <YesNoEditor value={value} onChange={onChange} />;
  if (view.type === 'text') return <TextEditor {...props} field={field} />;
  return <AmountEditor {...props} />;
}
