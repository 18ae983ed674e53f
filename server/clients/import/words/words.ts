import type { ImportField } from '../../contract.ts';

export interface ReasonWords {
  /** The column's heading, and the beginning of the file's name. */
  column: string;
  file: string;
  unknown: string;
  /** By code; `{field}` stands for what the field is called. */
  reasons: Record<ReasonCode, string>;
}

export type ReasonCode =
  | 'required'
  | 'notAnEmail'
  | 'notADay'
  | 'notABirthDate'
  | 'notANumber'
  | 'unknownValue'
  | 'unknownReference'
  | 'ambiguousValue'
  | 'notAllowed'
  | 'emailTaken'
  | 'emailOfProfessional'
  | 'otherPerson'
  | 'tooManyCells'
  | 'too_big'
  | 'oneLine'
  | 'badText';

export interface Reason {
  field: ImportField | null;
  code: string;
}
