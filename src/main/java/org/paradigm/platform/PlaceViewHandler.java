package org.paradigm.platform;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;

/** Lets forms post to the address that the reader sees, instead of to the view's file. */
public class PlaceViewHandler extends ViewHandlerWrapper {
    public PlaceViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext faces, String viewId) {
        var request = (HttpServletRequest) faces.getExternalContext().getRequest();
        var original = (String) request.getAttribute("jakarta.servlet.forward.request_uri");
        return original == null ? super.getActionURL(faces, viewId) : original;
    }
}
