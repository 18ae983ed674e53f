import { config } from 'zod/v4/core';

/** Our pages may not make code from text, and zod would try: it asks the browser first, which logs the refusal as an error. */
config({ jitless: true });
