package org.paradigm.transformer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VectorProductsTest {
    @Test
    void agreesWithPlainLoopsToTheLastBit() {
        var dice = new Dice(3);
        for (var k : new int[] {1, 3, 16, 64}) {
            for (var n : new int[] {1, 7, 32, 40, 192}) {
                for (var add : new boolean[] {false, true}) {
                    var a = random(9, k, dice);
                    var b = random(k, n, dice);
                    var plain = random(9, n, new Dice(1));
                    var vector = random(9, n, new Dice(1));
                    new PlainProducts().multiply(a, b, plain, 1, 8, k, n, add);
                    new VectorProducts().multiply(a, b, vector, 1, 8, k, n, add);
                    assertThat(vector).isDeepEqualTo(plain);
                }
            }
        }
    }

    @Test
    void makesTheSameWeightsAsPlainLoops() {
        assertThat(LearnerTest.thirtySteps(VectorProducts::new, 2)).isEqualTo(LearnerTest.AFTER_THIRTY_STEPS);
    }

    private static float[][] random(int rows, int columns, Dice dice) {
        var matrix = new float[rows][columns];
        for (var row : matrix) {
            for (var i = 0; i < columns; i++) {
                row[i] = (float) dice.normal();
            }
        }
        return matrix;
    }
}
