/**
 * What must be said before Node begins. libuv's pool has more threads than connections and sign-ins together, so that no report holds them
 * all. glibc would give many of those threads a heap of their own and keep what each frees: two heaps are as fast, and a hundred MB less.
 */
export const environment = { UV_THREADPOOL_SIZE: '8', MALLOC_ARENA_MAX: '2', ...process.env };

/**
 * How Node is told to run our files. What lives in the server's heap is some 50 MB: with the gigabytes that Node allows itself on a large
 * machine it would let 200 MB of garbage lie during an import, while within one it clears up sooner and is as fast.
 */
export const nodeOptions = ['--max-old-space-size=1024', '--import', 'tsx'];
