/** Questions that are asked at each run, as far as a rule can be held against their answers. */
import type { Parameters, ParameterType } from '#reports/definition.ts';
import type { FieldView } from '../../catalog.ts';
import { takes } from '../shape.ts';

const typeFor = (operator: string, view: FieldView): ParameterType =>
  takes(operator) === 'period' ? 'period' : view.type;

const isMultiple = (operator: string): boolean => operator === 'in' || operator === 'notIn';

export const fittingParameters = (params: Parameters, operator: string, view: FieldView): Parameters =>
  params.filter(
    ({ type, multiple = false }) => type === typeFor(operator, view) && multiple === isMultiple(operator),
  );

/** The question that would fit a rule, asked by its field's name. */
export const parameterFor = (operator: string, view: FieldView): Omit<Parameters[number], 'name'> => ({
  label: view.label,
  type: typeFor(operator, view),
  ...(isMultiple(operator) ? { multiple: true } : {}),
});
