package io.stoa.core.tabular;

import java.util.Iterator;

/** The rows of a file, to be closed. */
interface RawRows extends Iterator<RawRow>, AutoCloseable {

    @Override
    void close();
}
