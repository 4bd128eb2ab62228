export const PATIENCE_MS = 3000;

/**
 * Longest wait for a pooled connection, and then for a lock. A caller is waiting too: failing fast lets it retry. What may take longer
 * (making tables, a rebuild) sets its own limits.
 */
export const PATIENCE = { connectionTimeoutMillis: PATIENCE_MS, options: `-c lock_timeout=${PATIENCE_MS}` } as const;

/** PostgreSQL notices within 4 s, not after the default of two hours, that a client's machine is gone, and frees the locks it held. */
export const NOTICE_LOSS = '-c tcp_keepalives_idle=2 -c tcp_keepalives_interval=1 -c tcp_keepalives_count=2 -c tcp_user_timeout=4000';
