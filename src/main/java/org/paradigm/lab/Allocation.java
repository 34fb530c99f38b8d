package org.paradigm.lab;

/**
 * How the best model grows with the compute: {@code N ∝ C^exponent}, and what is left of the compute goes into tokens, since
 * {@code C = 6 N D}.
 */
enum Allocation {
    /** Kaplan et al. 2020, arXiv 2001.08361. */
    KAPLAN("kaplan", 0.73),
    /** Hoffmann et al. 2022, arXiv 2203.15556: the lowest loss at every compute, over training curves. */
    CURVES("curves", 0.50),
    /** The same paper: runs of equal compute. */
    EQUAL_COMPUTE("equal-compute", 0.49),
    /** The same paper: a formula fitted to all runs. */
    FORMULA("formula", 0.46),
    /** Besiroglu et al. 2024, arXiv 2404.10102: that formula fitted anew. */
    REFIT("refit", LossLaw.EPOCH.exponent());

    private final String id;
    private final double exponent;

    Allocation(String id, double exponent) {
        this.id = id;
        this.exponent = exponent;
    }

    String id() {
        return id;
    }

    double exponent() {
        return exponent;
    }

    /** By what the parameters grow when the compute grows by so much. */
    double parameters(double compute) {
        return Math.pow(compute, exponent);
    }

    /** By what the tokens grow. */
    double tokens(double compute) {
        return Math.pow(compute, 1 - exponent);
    }
}
