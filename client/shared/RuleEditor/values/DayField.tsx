import { Skeleton } from 'antd';
import { type ComponentProps, lazy, Suspense } from 'react';

/** The calendars are large, and most conditions tell their days from today. */
const DayInput = lazy(() => import('../../DayInput.tsx').then((module) => ({ default: module.DayInput })));
const MomentInput = lazy(() =>
  import('./MomentInput.tsx').then((module) => ({ default: module.MomentInput })),
);

/** A day on the calendar. */
export const DayField = (props: ComponentProps<typeof DayInput>) => (
  <Suspense fallback={<Skeleton.Input active size="small" />}>
    <DayInput {...props} />
  </Suspense>
);

/** A moment on a clock. */
export const MomentField = (props: ComponentProps<typeof MomentInput>) => (
  <Suspense fallback={<Skeleton.Input active size="small" />}>
    <MomentInput {...props} />
  </Suspense>
);
