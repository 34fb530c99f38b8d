package org.paradigm.transformer;

/** What one layer computed on a {@link Pass}, row by row. */
final class Trace {
    final float[][] attentionNormed; // [R, d]
    final float[] attentionInverse; // [R]
    final float[][] queryKeyValue; // [R, 3d]
    final float[][] attentionWeights; // [R, h·T]
    final float[][] mixed; // [R, d]
    final float[][] attention; // [R, d]
    final float[][] between; // [R, d], the residual stream between the two modules
    final float[][] feedForwardNormed; // [R, d]
    final float[] feedForwardInverse; // [R]
    final float[][] neurons; // [R, 4d]
    final float[][] feedForward; // [R, d]
    final float[][] residual; // [R, d]

    Trace(Architecture shape, int rows, int span) {
        var d = shape.width();
        attentionNormed = new float[rows][d];
        attentionInverse = new float[rows];
        queryKeyValue = new float[rows][3 * d];
        attentionWeights = new float[rows][shape.heads() * span];
        mixed = new float[rows][d];
        attention = new float[rows][d];
        between = new float[rows][d];
        feedForwardNormed = new float[rows][d];
        feedForwardInverse = new float[rows];
        neurons = new float[rows][shape.neurons()];
        feedForward = new float[rows][d];
        residual = shape.feedForward() ? new float[rows][d] : between;
    }
}
