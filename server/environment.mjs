/**
 * What must be said before Node begins. libuv's pool has more threads than connections and sign-ins together, so that no report holds them
 * all. glibc would give many of those threads a heap of their own and keep what each frees: two heaps are as fast, and a hundred MB less.
 */
export const environment = { UV_THREADPOOL_SIZE: '8', MALLOC_ARENA_MAX: '2', ...process.env };
