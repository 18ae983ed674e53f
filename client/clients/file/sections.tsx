import type { ComponentType } from 'react';
import { Appointments } from './Appointments.tsx';
import { Groups } from './Groups.tsx';
import { History } from './History.tsx';
import { Information } from './Information.tsx';
import { Interventions } from './Interventions.tsx';
import { Money } from './Money.tsx';
import { Objectives } from './Objectives.tsx';
import { Professionals } from './Professionals.tsx';
import { Programs } from './Programs.tsx';
import type { SectionProps } from './section.ts';

export interface SectionView {
  /** As the address spells it. */
  name: string;
  /** The right without which it is not there. */
  asks?: string;
  Section: ComponentType<SectionProps>;
  /** The resource of its list, which is counted beside its name. */
  holds?: string;
  /** What can be added there: the right that it takes, and the word for it. */
  adds?: { asks: string; word: string };
}

/** In the order in which they stand. */
export const sections: SectionView[] = [
  { name: 'information', Section: Information },
  {
    name: 'interventions',
    holds: 'interventions',
    Section: Interventions,
    adds: { asks: 'interventions.create', word: 'write' },
  },
  {
    name: 'appointments',
    holds: 'appointments',
    Section: Appointments,
    adds: { asks: 'appointments.create', word: 'book' },
  },
  {
    name: 'objectives',
    holds: 'objectives',
    Section: Objectives,
    adds: { asks: 'objectives.create', word: 'aim' },
  },
  {
    name: 'programs',
    asks: 'programs.list',
    holds: 'programs',
    Section: Programs,
    adds: { asks: 'templates.use', word: 'program.give' },
  },
  { name: 'groups', asks: 'memberships.list', holds: 'memberships', Section: Groups },
  { name: 'professionals', holds: 'stakeholders', Section: Professionals },
  {
    name: 'money',
    asks: 'clientInvoices.list',
    holds: 'clientInvoices',
    Section: Money,
    adds: { asks: 'clientInvoices.create', word: 'bill' },
  },
  { name: 'history', asks: 'auditEvents.list', Section: History },
];
