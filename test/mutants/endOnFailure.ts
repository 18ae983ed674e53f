import fc from 'fast-check';

/** One counter-example is enough. */
fc.configureGlobal({ endOnFailure: true });
