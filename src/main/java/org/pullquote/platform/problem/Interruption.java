package org.pullquote.platform.problem;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Logs that some work is interrupted and that it goes on again, each once, however often it is tried meanwhile. */
public final class Interruption {
    private final Logger log;
    private final String work;
    private final AtomicBoolean lasting = new AtomicBoolean();

    /** @param work that may be interrupted, as the beginning of a sentence */
    public Interruption(Logger log, String work) {
        this.log = log;
        this.work = work;
    }

    /** A try has failed; the next will be made anyway. */
    public void begun(Throwable why) {
        if (lasting.compareAndSet(false, true)) {
            log.warnf(why, "%s paused", work);
        }
    }

    /** A try has succeeded. */
    public void over() {
        if (lasting.compareAndSet(true, false)) {
            log.infof("%s resumed", work);
        }
    }
}
