import { useMemo } from 'react';
import type { OperatorName } from '#reports/rules.ts';
import type { CatalogView, FieldView } from '../catalog.ts';
import { EditingContext, type EditorProps } from './editorContext.ts';
import { viewAt } from './families.ts';
import { YesNoList } from './values/ChoiceEditor.tsx';
import { ValueEditor } from './values/ValueEditor.tsx';

interface Props extends EditorProps {
  catalog: CatalogView;
  source: string;
  field: string;
  operator: OperatorName;
  /** What kind of thing the value is, where that is not the field's own kind. */
  view?: FieldView;
}

/** The value of a field outside of a rule, such as what a band holds or what is asked at each run. */
export default function ValueField({ catalog, source, field, operator, view, value, onChange }: Props) {
  const editing = useMemo(
    () => ({ catalog, source, depth: 0, params: [], Among: Nothing }),
    [catalog, source],
  );
  const shown = view ?? viewAt(catalog, source, field);
  if (!shown) return null;
  return (
    <EditingContext value={editing}>
      <span className="rule-value">
        {shown.type === 'boolean' && operator === 'in' ? (
          <YesNoList value={value} onChange={onChange} />
        ) : (
          <ValueEditor field={field} view={shown} operator={operator} value={value} onChange={onChange} />
        )}
      </span>
    </EditingContext>
  );
}

const Nothing = () => null;
