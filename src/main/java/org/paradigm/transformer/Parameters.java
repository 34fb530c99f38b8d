package org.paradigm.transformer;

import java.util.Map;

/** Numbers that can be learned: matrices by name, in a fixed order. Vectors are matrices of one row. */
interface Parameters {
    Map<String, float[][]> tensors();
}
